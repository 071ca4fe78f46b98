package org.uzat.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * The first step of the way in.
 *
 * @param name as typed before
 * @param words why it did not work; null at first
 * @param samples staff to be; none but in the demonstration
 */
public record LogInScreen(
        DeskFrame frame, String name, @Nullable RefusalWords words, List<StaffSamples.Sample> samples) {}
