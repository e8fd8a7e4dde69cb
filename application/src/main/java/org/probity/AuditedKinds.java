package org.probity;

import java.io.IOException;
import java.util.List;
import org.probity.audit.AuditedContent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * What content the log covers, as the modules declare it, without starting the application: the classes that declare it need
 * nothing else.
 */
final class AuditedKinds {

    private AuditedKinds() {}

    static List<AuditedContent> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(AuditedKinds::declaresContent);
        try (var context = new AnnotationConfigApplicationContext()) {
            for (var found : scanner.findCandidateComponents(Probity.class.getPackageName())) {
                context.registerBeanDefinition(String.valueOf(found.getBeanClassName()), found);
            }
            context.refresh();
            return context.getBeanProvider(AuditedContent.class).orderedStream().toList();
        }
    }

    private static boolean declaresContent(MetadataReader type, MetadataReaderFactory readers) throws IOException {
        return type.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName()).stream()
                .anyMatch(method -> method.getReturnTypeName().equals(AuditedContent.class.getName()));
    }
}
