package org.uzat.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/** The second step of the way in; see {@link LogInScreen}. */
public record CodeScreen(DeskFrame frame, @Nullable RefusalWords words, List<StaffSamples.Sample> samples) {}
