package org.uzat.command;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** Puts what was typed above every file, once Spring has read the files. */
public record CommandLineListener(CommandLine line)
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", line.properties()));
        if (line.serves()) {
            ManagementPort.settle(environment);
        }
    }
}
