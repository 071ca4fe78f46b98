package org.uzat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Uzat: one process serving every door over one database. */
@SpringBootApplication
public class UzatApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(UzatApplication.class, arguments);
    }
}
