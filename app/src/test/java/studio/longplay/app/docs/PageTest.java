package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PageTest {
    @TempDir private Path folder = Path.of("");

    private Page page(String text) throws IOException {
        Path file = folder.resolve("page.md");
        Files.writeString(file, text);
        return Page.read(folder, file);
    }

    private static List<String> shown(Page page) {
        return page.commands().stream().map(Command::toString).toList();
    }

    @Test
    void commandsAreFoundInCodeAndInText() throws IOException {
        Page page =
                page(
                        """
                        # Title
                            longplay check film   # says how it is
                        Text with `longplay models
                        list|show` in it.

                        - an item

                          which goes on with `longplay make a.fountain`

                              longplay verify film

                        | verb | `longplay take a\\|b` |

                        ```
                        ./mvnw -q package && app/target/longplay/bin/longplay \\
                            make "a b.md" --out=c
                        ls -l
                        ```
                        """);
        assertThat(shown(page))
                .containsExactly(
                        "page.md:2: longplay check film",
                        "page.md:10: longplay verify film",
                        "page.md:15: ./mvnw -q package",
                        "page.md:15: app/target/longplay/bin/longplay make \"a b.md\" --out=c",
                        "page.md:3: longplay models list",
                        "page.md:3: longplay models show",
                        "page.md:8: longplay make a.fountain",
                        "page.md:12: longplay take a",
                        "page.md:12: longplay take b");
        assertThat(page.commands().get(3).words()).containsExactly("make", "a b.md", "--out=c");
    }

    @Test
    void whatAShellSetsForOneCommandIsNotPartOfIt() throws IOException {
        Page page =
                page(
                        """
                        # Title
                            LONGPLAY_OPTS=-Xmx8g longplay make a.fountain
                            A=1 B="x y" app/target/longplay/bin/longplay doctor
                            A=1 make it

                        `LONGPLAY_OPTS=-Xmx4g longplay` has more.
                        """);
        assertThat(shown(page))
                .containsExactly(
                        "page.md:2: longplay make a.fountain",
                        "page.md:3: app/target/longplay/bin/longplay doctor",
                        "page.md:6: longplay");
    }

    @Test
    void linksAreFoundWithTheirLineButNotInCode() throws IOException {
        Page page =
                page(
                        """
                        See [one
                        page](a.md#b-c) and ![a picture](x.png).

                            [[picture: storm](not this)]
                        `[nor](this)`
                        """);
        assertThat(page.links())
                .containsExactly(new Link("page.md:1", "a.md#b-c"), new Link("page.md:2", "x.png"));
        assertThat(page.links().getFirst().anchor()).isEqualTo("b-c");
    }

    @Test
    void headingsAreNamedAsTheSitesNameThem() throws IOException {
        Page page = page("# What's *new*, 2\n## `one two`\n## one two\n");
        assertThat(page.anchors()).containsExactly("whats-new-2", "one-two", "one-two-1");
    }
}
