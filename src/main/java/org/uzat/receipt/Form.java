package org.uzat.receipt;

/** The forms in which a receipt comes on paper. The name is stored. */
public enum Form {
    /** A page for a browser's printer with paper of 58 mm. */
    PAGE_58(58),
    /** A page for a browser's printer with paper of 80 mm. */
    PAGE_80(80),
    /** A page for a browser's printer with sheets of A4. */
    PAGE_A4(210),
    /** Commands for a thermal printer with paper of 58 mm (384 dots), ESC/POS. */
    ESCPOS_58(58),
    /** Commands for a thermal printer with paper of 80 mm (576 dots), ESC/POS. */
    ESCPOS_80(80),
    /** A PDF document on sheets of A4. */
    PDF_A4(210);

    private final int paperMm;

    Form(int paperMm) {
        this.paperMm = paperMm;
    }

    /** How wide the paper is, in millimetres. */
    public int paperMm() {
        return paperMm;
    }

    /** Whether it is a page; all others are files. */
    public boolean isPage() {
        return this == PAGE_58 || this == PAGE_80 || this == PAGE_A4;
    }
}
