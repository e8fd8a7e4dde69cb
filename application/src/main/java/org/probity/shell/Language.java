package org.probity.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.probity.frame.Allowed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The reader's language: Simplified Chinese or English, kept in a cookie, at first as the browser asks for it. */
@Controller
@Allowed(Allowed.EVERYBODY)
class Language {

    private final LocaleResolver locales;

    Language(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(to) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        var ownPage = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return "redirect:" + (ownPage ? back : "/");
    }

    @Configuration(proxyBeanMethods = false)
    static class Locales {

        private static final Duration A_YEAR = Duration.ofDays(365);

        @Bean
        LocaleResolver localeResolver() {
            var cookie = new CookieLocaleResolver("language");
            cookie.setCookieMaxAge(A_YEAR);
            cookie.setCookieHttpOnly(true);
            cookie.setCookieSameSite("Lax");
            cookie.setDefaultLocaleFunction(request -> request.getHeader("Accept-Language") != null
                            && request.getLocale().getLanguage().equals("en")
                    ? Locale.ENGLISH
                    : Locale.SIMPLIFIED_CHINESE);
            return cookie;
        }
    }
}
