package org.probity.identity;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the permission check before every page and the viewer into its hands. */
@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer {

    private final SessionAge age;
    private final AllowedCheck check;
    private final OwnPasswordFirst ownPassword;
    private final ViewerArgument viewer;

    IdentityWeb(SessionAge age, AllowedCheck check, OwnPasswordFirst ownPassword, ViewerArgument viewer) {
        this.age = age;
        this.ownPassword = ownPassword;
        this.check = check;
        this.viewer = viewer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(age);
        registry.addInterceptor(check);
        registry.addInterceptor(ownPassword);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }
}
