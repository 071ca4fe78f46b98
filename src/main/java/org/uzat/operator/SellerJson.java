package org.uzat.operator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The seller inside an operator's settings. */
final class SellerJson {

    private static final int LONG = 200;
    private static final int SHORT = 64;

    private SellerJson() {}

    static Seller read(SettingsFields fields) {
        Seller seller = new Seller(
                fields.required("name", "", "name of 1 to 200 characters", text -> sized(text, LONG)),
                fields.required("address", "", "address of 1 to 200 characters", text -> sized(text, LONG)),
                optional(fields, "phone"),
                optional(fields, "email"),
                optional(fields, "taxId"));
        fields.refuseOthers();
        return seller;
    }

    static ObjectNode write(Seller seller, ObjectNode object) {
        return object.put("name", seller.name())
                .put("address", seller.address())
                .put("phone", seller.phone())
                .put("email", seller.email())
                .put("taxId", seller.taxId());
    }

    private static @Nullable String optional(SettingsFields fields, String name) {
        return fields.text(name, "text of 1 to 64 characters", text -> sized(text, SHORT));
    }

    private static String sized(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
