package org.probity;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The application: a server by default, or one of the commands of {@link Commands}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Probity")
public class Probity {

    public static void main(String[] arguments) {
        var code = Commands.run(arguments);
        if (code != Commands.GOES_ON) {
            System.exit(code);
        }
    }
}
