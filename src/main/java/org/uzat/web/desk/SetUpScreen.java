package org.uzat.web.desk;

import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.web.page.QrCode;

/**
 * The page of somebody who comes in for the first time, or anew.
 *
 * @param invited the account's name; empty for the first administrator, who chooses
 * @param name as typed before
 * @param secret the new authenticator's, in fours
 * @param qr the same for a camera
 * @param words why it did not work; null at first
 */
public record SetUpScreen(
        DeskFrame frame,
        String invited,
        String name,
        String secret,
        QrCode qr,
        @Nullable RefusalWords words) {}
