package org.uzat;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.uzat.command.CommandLine;
import org.uzat.command.CommandLineListener;
import org.uzat.command.Commands;

/**
 * Starts Uzat: one process serving every door over one database, or doing one command and ending. Classes are known by
 * their whole names, since two modules may well have the same word for something of their own.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class UzatApplication {

    public static void main(String[] words) {
        CommandLine line;
        try {
            line = CommandLine.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println("Uzat cannot start: " + e.getMessage());
            System.exit(2);
            return;
        }
        ConfigurableApplicationContext context = application(line).run();
        if (!line.serves()) {
            int exitCode = context.getBean(Commands.class).run(line);
            System.exit(SpringApplication.exit(context, () -> exitCode));
        }
    }

    private static SpringApplication application(CommandLine line) {
        SpringApplication application = new SpringApplication(UzatApplication.class);
        if (!line.serves()) {
            application.setWebApplicationType(WebApplicationType.NONE);
        } else {
            application.setApplicationContextFactory(ApplicationContextFactory.of(
                    () -> new AnnotationConfigServletWebServerApplicationContext(new OnceAskedBeans())));
        }
        application.addListeners(new CommandLineListener(line));
        return application;
    }
}
