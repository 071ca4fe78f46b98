package org.uzat.document;

import tools.jackson.databind.json.JsonMapper;

/** A document as it is sealed: JSON in UTF-8. */
final class Content {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Content() {}

    static byte[] write(Document document) {
        return JSON.writeValueAsBytes(document);
    }

    static Document read(byte[] bytes) {
        return JSON.readValue(bytes, Document.class);
    }
}
