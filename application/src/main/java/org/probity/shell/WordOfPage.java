package org.probity.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.probity.documents.WordDocument;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page that prints as a Word document when its address says {@code as=word}. The page itself is asked first, so whoever may
 * not read the page gets the same refusal; a page that is not made for print is not found as Word.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WordOfPage extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) || !"word".equals(request.getParameter("as"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (page.getStatus() != HttpServletResponse.SC_OK || !isHtml(page.getContentType())) {
            page.copyBodyToResponse();
            return;
        }
        var document = WordDocument.of(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (document.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(WordDocument.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(FileName.clean(document.get().title() + ".docx"), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(document.get().content().length);
        response.getOutputStream().write(document.get().content());
    }

    private static boolean isHtml(@Nullable String type) {
        return type != null && MediaType.TEXT_HTML.isCompatibleWith(MediaType.parseMediaType(type));
    }
}
