package org.uzat.web.guest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/** Takes pictures of pages. */
public final class Camera {

    private static final int TRIES = 4;

    private Camera() {}

    /**
     * Takes a picture; on a busy machine the browser's compositor sometimes has no frame to give and is asked again.
     *
     * @param whole the whole page instead of what the window shows
     */
    public static void take(Page page, Path file, boolean whole) {
        for (int left = TRIES; ; left--) {
            try {
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
                return;
            } catch (PlaywrightException noFrame) {
                if (left == 1) {
                    throw noFrame;
                }
                page.waitForTimeout(500);
            }
        }
    }
}
