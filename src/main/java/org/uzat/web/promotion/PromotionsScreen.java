package org.uzat.web.promotion;

import java.util.List;
import org.uzat.web.desk.DeskFrame;

/** All promotions, those that can still be had first. */
public record PromotionsScreen(DeskFrame frame, List<PromotionFacts> promotions) {}
