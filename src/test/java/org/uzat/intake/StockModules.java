package org.uzat.intake;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The modules that files are loaded into, without engine and doors: what a test of theirs starts. Not annotated as a
 * configuration, so that no other test finds it by itself.
 */
@EnableAutoConfiguration
@ComponentScan({
    "org.uzat.time",
    "org.uzat.database",
    "org.uzat.snapshot",
    "org.uzat.intake",
    "org.uzat.sealing",
    "org.uzat.task",
    "org.uzat.limits",
    "org.uzat.messaging",
    "org.uzat.identity",
    "org.uzat.operator",
    "org.uzat.catalogue",
    "org.uzat.line",
    "org.uzat.outlet",
    "org.uzat.remote",
    "org.uzat.simulator",
    "org.uzat.claim",
    "org.uzat.promotion",
    "org.uzat.audit",
    "org.uzat.document",
    "org.uzat.voucher",
    "org.uzat.demo"
})
@ComponentScan( // the demonstration sets tills up; what is sold at them needs the engine
        basePackages = "org.uzat.till",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.uzat\\.till\\.Till(s|Store)"))
public final class StockModules {}
