package org.uzat.web.guest;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.uzat.database.World;
import org.uzat.time.WallClock;

/** The guest's pages on a free port, over {@link PretendDesk} and a bank that always says yes. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({"org.uzat.web.page", "org.uzat.web.help", "org.uzat.web.receipt"})
@Import({NumberPage.class, CardPage.class, PaymentPage.class})
class PretendWorld {

    /** A running world; closing it stops the server. */
    record Running(ServletWebServerApplicationContext context) implements AutoCloseable {

        String address() {
            return "http://localhost:"
                    + Objects.requireNonNull(context.getWebServer()).getPort();
        }

        PretendDesk desk() {
            return context.getBean(PretendDesk.class);
        }

        PretendReceipts receipts() {
            return context.getBean(PretendReceipts.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    static Running start() {
        var application = new SpringApplication(PretendWorld.class);
        application.setInitializers(List.of()); // one of them would start a database
        return new Running((ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--db-scheduler.enabled=false",
                "--management.endpoint.health.validate-group-membership=false",
                "--logging.level.root=warn"));
    }

    @Bean
    PretendDesk pretendDesk() {
        return new PretendDesk();
    }

    @Bean
    PretendReceipts pretendReceipts() {
        return new PretendReceipts();
    }

    @Bean
    PretendOperators pretendOperators() {
        return new PretendOperators();
    }

    @Bean
    @Primary
    Clock clock() {
        return Clock.fixed(PretendDesk.NOW, PretendDesk.BAKU);
    }

    @Bean
    World world() {
        return World.CLEAN;
    }

    @Bean
    WallClock wallClock() {
        return new WallClock(clock());
    }

    @Bean
    RouterFunction<ServerResponse> pretendBank(PretendDesk desk) {
        return RouterFunctions.route()
                .GET("/pretend-bank/{id}", request -> {
                    String form = "<!doctype html><html lang=en><title>Pretend bank</title><form method=post>"
                            + "<button id=yes>Pay</button></form></html>";
                    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(form);
                })
                .POST("/pretend-bank/{id}", request -> {
                    String id = request.pathVariable("id");
                    return ServerResponse.seeOther(URI.create("/payments/" + id))
                            .build();
                })
                .build();
    }
}
