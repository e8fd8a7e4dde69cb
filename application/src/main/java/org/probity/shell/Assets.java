package org.probity.shell;

import java.time.Duration;
import org.probity.frame.Allowed;
import org.probity.frame.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Our own style sheet and script, served with their content's hash in the name, and those of others with their version. Nothing is
 * mapped at the root: every link of every page would be looked up as a file first, which took a third of a page's time.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var always = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(always)
                .resourceChain(true);
        registry.addResourceHandler("/shell/assets/**")
                .addResourceLocations("classpath:/modules/shell/assets/")
                .setCacheControl(always)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    MenuEntry importsMenu() {
        return new MenuEntry(
                MenuEntry.Group.GROUND, 90, "shell.imports", "/import", "table-import", "organization:import");
    }

    @Bean
    MenuEntry myWorkMenu() {
        return new MenuEntry(MenuEntry.Group.WORK, 0, "shell.menu.my-work", "/", "inbox", Allowed.SIGNED_IN);
    }
}
