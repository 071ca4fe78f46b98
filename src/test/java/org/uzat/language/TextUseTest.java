package org.uzat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that a page asks for exists, and every text that exists is asked for. */
class TextUseTest {

    private static final TextUse PRODUCT = new TextUse(Path.of("src/main/jte"), Path.of("src/main/java"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryTextThatIsAskedFor(Language language) {
        assertThat(PRODUCT.missing(TextFiles.read(language).keySet())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForEveryTextThereIs(Language language) {
        assertThat(PRODUCT.unused(TextFiles.read(language).keySet())).isEmpty();
    }

    @Test
    void findsWhatIsMissing() throws IOException {
        TextUse use = use("""
                <a aria-label="${page.say("a.label")}" class="${b ? "x.y" : ""}">
                ${page.say(open() ? "a.yes" : "a.no", "count", list.size())}${page.say("b." + kind + ".title")}</a>
                """);

        assertThat(use.missing(Set.of("a.label", "a.yes", "a.no", "b.one.title")))
                .isEmpty();
        assertThat(use.missing(List.of()))
                .extracting(found -> found.substring(found.lastIndexOf(' ') + 1))
                .containsExactly("a.label", "a.yes", "a.no", "b.");
    }

    @Test
    void findsWhatNobodyAsksFor() throws IOException {
        TextUse use = use("${page.say(\"a.yes\")} ${words(page, \"b.part\")} ${page.say(\"c.\" + kind)}");

        assertThat(use.unused(List.of("a.yes", "a.yesterday", "b.part.title", "b.partly", "c.one", "d")))
                .containsExactly("a.yesterday", "b.partly", "d");
    }

    private TextUse use(String template) throws IOException {
        Files.writeString(folder.resolve("page.jte"), template);
        return new TextUse(folder);
    }
}
