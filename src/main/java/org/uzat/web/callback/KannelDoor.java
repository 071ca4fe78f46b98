package org.uzat.web.callback;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Report;
import org.uzat.messaging.ReportNames;
import org.uzat.messaging.Reports;

/** Where Kannel reports what became of a short message ({@code dlr-url}, which it asks by GET); the message's name is its signature. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
class KannelDoor {

    private static final int DELIVERED = 1;
    private static final int NOT_DELIVERED = 2;
    private static final int REFUSED = 16;

    private final ReportNames names;
    private final Reports reports;

    KannelDoor(ReportNames names, Reports reports) {
        this.names = names;
        this.reports = reports;
    }

    /** Answers once it is written down; what is on its way still is no news. */
    @GetMapping("/callbacks/kannel")
    ResponseEntity<Void> came(
            @RequestParam(name = "message", defaultValue = "") String name,
            @RequestParam(name = "came", defaultValue = "0") int type) {
        if (!names.isOurs(name)) {
            return ResponseEntity.status(401).build();
        }
        switch (type) {
            case DELIVERED -> reports.came(Medium.SMS, name, Report.DELIVERED);
            case NOT_DELIVERED, REFUSED -> reports.came(Medium.SMS, name, Report.UNDELIVERABLE);
            default -> {
                return ResponseEntity.ok().build();
            }
        }
        return ResponseEntity.ok().build();
    }
}
