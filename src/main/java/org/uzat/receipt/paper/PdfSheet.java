package org.uzat.receipt.paper;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A receipt as a PDF document on A4 (ISO 32000), with the characters that it needs inside. */
final class PdfSheet {

    private static final float LEFT = 64;
    private static final float RIGHT = 531;
    private static final float CODE = 108;
    private static final float TEXT = 10;
    private static final float SMALL = 7.5f;
    private static final float BESIDE_CODE = RIGHT - LEFT - CODE - 24;

    private final PdfPen pen;

    private PdfSheet(PdfPen pen) {
        this.pen = pen;
    }

    static byte[] draw(Sheet sheet) {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setLanguage(sheet.language().htmlTag());
            document.getDocumentInformation().setTitle(sheet.title().own() + " " + sheet.number());
            try (PdfPen pen = new PdfPen(document, LEFT, RIGHT)) {
                new PdfSheet(pen).all(sheet);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void all(Sheet sheet) throws IOException {
        head(sheet);
        for (List<Sheet.Row> group : sheet.groups()) {
            group(group);
        }
        pen.rule(1.2f);
        row(sheet.total(), 13);
        for (List<Sheet.Row> group : sheet.rest()) {
            group(group);
        }
        pen.rule(0.5f);
        pen.down(6);
        if (sheet.fiscal() != null) {
            code(sheet.fiscal());
        }
        for (Sheet.Label note : sheet.notes()) {
            pen.paragraph(note.own(), LEFT, RIGHT - LEFT, 9, false);
            also(note, RIGHT - LEFT);
            pen.down(4);
        }
    }

    /** The seller and the title, beside the code that anybody may scan. */
    private void head(Sheet sheet) throws IOException {
        float top = pen.y();
        squares(sheet.proof(), top);
        pen.paragraph(sheet.seller().getFirst(), LEFT, BESIDE_CODE, 13, true);
        for (String line : sheet.seller().subList(1, sheet.seller().size())) {
            pen.paragraph(line, LEFT, BESIDE_CODE, 9, false);
        }
        pen.down(14);
        if (sheet.copy() != null) {
            String also = sheet.copy().also();
            pen.paragraph(
                    also == null ? sheet.copy().own() : sheet.copy().own() + " · " + also, LEFT, BESIDE_CODE, 13, true);
            pen.down(4);
        }
        pen.paragraph(sheet.title().own(), LEFT, BESIDE_CODE, 20, true);
        also(sheet.title(), BESIDE_CODE);
        pen.down(2);
        pen.paragraph(sheet.number(), LEFT, BESIDE_CODE, 13, true);
        pen.to(Math.min(pen.y(), top - CODE - 44));
    }

    private void squares(Sheet.Code code, float top) throws IOException {
        BitMatrix squares = Squares.of(code.content());
        pen.squares(squares, RIGHT - CODE, top - CODE, CODE);
        pen.to(top - CODE - 2);
        pen.paragraph(code.label().own(), RIGHT - CODE, CODE, SMALL, false);
        if (code.label().also() != null) {
            pen.paragraph(code.label().also(), RIGHT - CODE, CODE, 6, false);
        }
        pen.to(top);
    }

    /** The fiscal code, with its name beside it. */
    private void code(Sheet.Code code) throws IOException {
        float size = 92;
        pen.room(size + 8);
        float top = pen.y();
        pen.squares(Squares.of(code.content()), LEFT, top - size, size);
        pen.down(10);
        pen.paragraph(code.label().own(), LEFT + size + 12, RIGHT - LEFT - size - 12, TEXT, true);
        if (code.label().also() != null) {
            pen.paragraph(code.label().also(), LEFT + size + 12, RIGHT - LEFT - size - 12, SMALL, false);
        }
        pen.to(top - size - 8);
    }

    private void group(List<Sheet.Row> rows) throws IOException {
        pen.rule(0.5f);
        for (Sheet.Row row : rows) {
            row(row, TEXT);
        }
    }

    /** The label on the left over its Azerbaijani; the value on the right, at the label's height. */
    private void row(Sheet.Row row, float size) throws IOException {
        float half = (RIGHT - LEFT) / 2;
        pen.room(size * 3);
        float top = pen.y();
        pen.paragraph(row.label().own(), LEFT, half - 12, size, size > TEXT);
        also(row.label(), half - 12);
        float low = pen.y();
        pen.to(top);
        pen.right(row.value(), LEFT + half, half, size);
        pen.to(Math.min(low, pen.y()) - 3);
    }

    private void also(Sheet.Label label, float width) throws IOException {
        if (label.also() != null) {
            pen.paragraph(label.also(), LEFT, width, SMALL, false);
        }
    }
}
