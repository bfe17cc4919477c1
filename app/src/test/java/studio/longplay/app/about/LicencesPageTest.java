package studio.longplay.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LicencesPageTest {
    static Licences page() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return Licences.of(Files.readString(at.resolve("docs/licences/README.md")));
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }

    @Test
    void theTableOfThePageIsRead() throws IOException {
        assertThat(page().components())
                .hasSizeGreaterThan(45)
                .allSatisfy(part -> assertThat(part.licence()).isNotBlank())
                .anySatisfy(part -> {
                    assertThat(part.name()).startsWith("org.openjfx:javafx-base");
                    assertThat(part.licence()).contains("GPL-2.0 with Classpath Exception");
                    assertThat(part.source()).startsWith("https://");
                });
    }

    @Test
    void otherLinesAreNoComponents() {
        Licences licences =
                Licences.of(
                        "# Licences\n"
                                + "| artifact | version | licence | source |\n"
                                + "|---|---|---|---|\n"
                                + "text\n");
        assertThat(licences.components()).isEmpty();
        assertThat(licences.text()).startsWith("# Licences");
    }
}
