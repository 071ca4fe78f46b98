package org.uzat.voucher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** What the printer gets: a table of serials and PINs in a ZIP file encrypted with a password (WinZip AE-2, AES-256). */
public final class PrintFile {

    /** How many characters its password has at least. */
    public static final int PASSWORD_MIN = 12;

    private PrintFile() {}

    /**
     * The file of a batch.
     *
     * @param password at least {@link #PASSWORD_MIN} characters; it goes to the printer by another way
     */
    public static byte[] of(Batch batch, List<Batches.Card> cards, String password) {
        if (password.length() < PASSWORD_MIN) {
            throw new IllegalArgumentException("the password is too short");
        }
        ZipParameters parameters = new ZipParameters();
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        parameters.setFileNameInZip(name(batch) + ".csv");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, password.toCharArray())) {
            zip.putNextEntry(parameters);
            zip.write(table(batch, cards).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Its name without an ending: {@code vouchers-000012}. */
    public static String name(Batch batch) {
        return "vouchers-" + Serials.text(batch.all().from()).substring(0, 6);
    }

    private static String table(Batch batch, List<Batches.Card> cards) {
        String rest = "," + batch.value().amount() + ","
                + batch.value().currency().getCurrencyCode() + "," + batch.lastDay() + "\n";
        StringBuilder table = new StringBuilder("serial,pin,face_value,currency,last_day\n");
        cards.forEach(card -> table.append(card.serial())
                .append(',')
                .append(card.pin().digits())
                .append(rest));
        return table.toString();
    }
}
