package org.uzat.receipt.paper;

import java.util.List;

/** A receipt for a thermal printer: as text where the printer's own letters are enough, line by line as dots where they are not. */
final class ThermalSheet {

    /** Dots across 58 mm of paper, 8 a millimetre. */
    static final int DOTS_58 = 384;

    /** Dots across 80 mm of paper. */
    static final int DOTS_80 = 576;

    /** A printer's own letters are 12 dots wide. */
    private static final int LETTER_DOTS = 12;

    private static final double TEXT = 22;
    private static final double SMALL = 18;
    private static final double LARGE = 28;
    private static final int GAP = 8;

    private final EscPos printer = new EscPos();
    private final int dots;

    private ThermalSheet(int dots) {
        this.dots = dots;
    }

    static byte[] draw(Sheet sheet, int dots) {
        return new ThermalSheet(dots).all(sheet);
    }

    private byte[] all(Sheet sheet) {
        sheet.seller()
                .forEach(
                        line -> paragraph(line, TEXT, line.equals(sheet.seller().getFirst())));
        printer.feed(1);
        if (sheet.copy() != null) {
            label(sheet.copy(), LARGE, true);
        }
        label(sheet.title(), LARGE, true);
        paragraph(sheet.number(), TEXT, true);
        sheet.groups().forEach(this::group);
        rule('=');
        row(sheet.total(), LARGE, true);
        sheet.rest().forEach(this::group);
        rule('-');
        for (Sheet.Label note : sheet.notes()) {
            label(note, SMALL, false);
            printer.dots(Dots.gap(dots, GAP));
        }
        if (sheet.fiscal() != null) {
            code(sheet.fiscal());
        }
        code(sheet.proof());
        printer.feed(1);
        printer.cut();
        return printer.bytes();
    }

    private void group(List<Sheet.Row> rows) {
        rule('-');
        rows.forEach(row -> row(row, TEXT, false));
    }

    /** Label and value side by side where both fit, else one under the other; then the label in Azerbaijani. */
    private void row(Sheet.Row row, double size, boolean bold) {
        String label = row.label().own();
        String value = plain(row.value());
        if (width(label, size, bold) + width(value, size, bold) + LETTER_DOTS <= dots) {
            line(label, value, size, bold);
        } else {
            paragraph(label, size, bold);
            lines(value, size, bold).forEach(part -> line("", part, size, bold));
        }
        if (row.label().also() != null) {
            paragraph(row.label().also(), SMALL, false);
        }
    }

    private void label(Sheet.Label label, double size, boolean bold) {
        paragraph(label.own(), size, bold);
        if (label.also() != null) {
            paragraph(label.also(), SMALL, false);
        }
    }

    private void code(Sheet.Code code) {
        printer.dots(Dots.squares(Squares.of(code.content()), dots));
        label(code.label(), SMALL, false);
    }

    private void rule(char sign) {
        printer.text(String.valueOf(sign).repeat(dots / LETTER_DOTS));
    }

    /** All of it in one kind of letters. */
    private void paragraph(String text, double size, boolean bold) {
        boolean own = isOwn(plain(text), size);
        for (String part : lines(plain(text), size, bold)) {
            if (own) {
                line(part, "", size, bold);
            } else {
                printer.dots(Dots.text(part, "", dots, size, bold));
            }
        }
    }

    private List<String> lines(String text, double size, boolean bold) {
        return Wrapping.lines(text, part -> width(part, size, bold), dots);
    }

    private void line(String left, String right, double size, boolean bold) {
        if (!isOwn(left + right, size)) {
            printer.dots(Dots.text(left, right, dots, size, bold));
            return;
        }
        int blanks = right.isEmpty() ? 0 : dots / LETTER_DOTS - left.length() - right.length();
        if (bold) {
            printer.bold(true);
        }
        printer.text(left + " ".repeat(blanks) + right);
        if (bold) {
            printer.bold(false);
        }
    }

    /** So wide in either way of printing it: a line is broken before it is known which way it goes. */
    private static double width(String text, double size, boolean bold) {
        double drawn = Dots.width(text, size, bold);
        return isOwn(text, size) ? Math.max(drawn, (double) text.length() * LETTER_DOTS) : drawn;
    }

    /** The printer has one size of letters. */
    private static boolean isOwn(String text, double size) {
        return size == TEXT && EscPos.isPlain(text);
    }

    /** Blanks of other kinds are for books and pages. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
