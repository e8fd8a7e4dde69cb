package org.probity.supervision.petitions.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.probity.supervision.petitions.GivenFile;

/**
 * A form with files, read into memory as it arrives. The server itself would write its parts into files of the machine first, from which
 * a message could be read again later.
 */
final class FormInMemory extends HttpServletRequestWrapper {

    private static final String FILES = FormInMemory.class.getName();
    private static final int MOST_PARTS = 30;
    private static final int LONGEST_TEXT = 200_000;

    private final Map<String, String[]> texts = new LinkedHashMap<>();

    /** What came is larger than a form may be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private FormInMemory(HttpServletRequest request, long largest) throws IOException {
        super(request);
        var files = new ArrayList<GivenFile>();
        request.setAttribute(FILES, files);
        try {
            var parts = new FileUpload().getItemIterator(new Body(request));
            var left = largest;
            for (var n = 0; parts.hasNext(); n++) {
                var part = parts.next();
                if (n >= MOST_PARTS) {
                    throw new TooLarge();
                }
                try (var stream = part.openStream()) {
                    var content = bounded(stream, part.isFormField() ? LONGEST_TEXT : left);
                    left -= content.length;
                    if (part.isFormField()) {
                        texts.merge(
                                part.getFieldName(),
                                new String[] {new String(content, StandardCharsets.UTF_8)},
                                (first, second) -> first);
                    } else if (part.getName() != null && !part.getName().isBlank()) {
                        files.add(new GivenFile(part.getName(), content));
                    }
                }
            }
        } catch (FileUploadException damaged) {
            texts.clear();
            files.clear();
        }
    }

    static HttpServletRequest of(HttpServletRequest request, long largest) throws IOException {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? new FormInMemory(request, largest)
                : request;
    }

    /** The files of a form that came through here. */
    @SuppressWarnings("unchecked")
    static List<GivenFile> files(HttpServletRequest request) {
        return request.getAttribute(FILES) instanceof List<?> files ? (List<GivenFile>) files : List.of();
    }

    private static byte[] bounded(InputStream stream, long most) throws IOException {
        var content = stream.readNBytes((int) Math.max(0, most) + 1);
        if (content.length > most) {
            throw new TooLarge();
        }
        return content;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var read = texts.get(name);
        return read == null ? null : read.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(texts);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(texts.keySet());
    }

    /** Read already: nothing behind this point reads it again. */
    @Override
    public String getContentType() {
        return "application/x-www-form-urlencoded";
    }

    private record Body(HttpServletRequest request) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return Objects.requireNonNullElse(request.getContentType(), "");
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }
    }
}
