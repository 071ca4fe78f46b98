package org.uzat.web.promotion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** One-use codes as they leave, once: a table in a ZIP file encrypted with a password (WinZip AE-2, AES-256). */
final class CodeFile {

    /** How many characters its password has at least. */
    static final int PASSWORD_MIN = 12;

    /** How many codes are made at once. */
    static final int CODES_MAX = 10_000;

    private CodeFile() {}

    /** @param name of the file inside, without an ending */
    static byte[] of(String name, List<String> codes, String password) {
        ZipParameters parameters = new ZipParameters();
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        parameters.setFileNameInZip(name + ".csv");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, password.toCharArray())) {
            zip.putNextEntry(parameters);
            zip.write(("code\n" + String.join("\n", codes) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
