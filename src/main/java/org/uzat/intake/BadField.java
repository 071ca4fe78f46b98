package org.uzat.intake;

/** A field that cannot be taken; it ends the reading of its row, and the row is rejected with this reason. */
public final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    /**
     * A rejection in the making.
     *
     * @param column the column at fault, or empty where it is the row as a whole
     * @param value what stands there; leave it empty for secrets
     * @param reason why it cannot be taken, a plain sentence
     */
    public BadField(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
