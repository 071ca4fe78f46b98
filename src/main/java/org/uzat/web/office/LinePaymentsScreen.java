package org.uzat.web.office;

import java.util.List;
import org.uzat.web.desk.DeskFrame;

/** The payments of a line, newest first. */
public record LinePaymentsScreen(DeskFrame frame, String line, List<Row> rows) {

    /** One payment, in words. */
    public record Row(String id, String when, String total, String state, String gateway) {}
}
