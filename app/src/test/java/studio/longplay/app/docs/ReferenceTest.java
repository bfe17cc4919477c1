package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/// The pages that are made from the program say what the program is. With `-Dwrite.docs` they are
/// written instead of compared.
class ReferenceTest {
    /// A page that is made.
    @SuppressWarnings("ImmutableEnumChecker") // who makes a page holds no state
    enum Made {
        COMMAND_LINE("reference/command-line.md", CommandLinePage::text),
        KEYS("reference/keys.md", KeysPage::text),
        LICENCES("licences/README.md", LicencesTable::page);

        private final String name;
        private final Supplier<String> text;

        Made(String name, Supplier<String> text) {
            this.name = name;
            this.text = text;
        }
    }

    @Test
    void nothingIsNotedOfJarsThatAreNotShipped() {
        assertThat(LicencesTable.idle()).isEmpty();
    }

    @Test
    void theReadmeNamesEveryVerb() throws IOException {
        String readme = Files.readString(Checkout.root().resolve("README.md"));
        String table = readme.substring(readme.indexOf("| to | verbs |"));
        assertThat(DocumentedVerb.commandLine().getSubcommands().values())
                .filteredOn(verb -> !verb.getCommandSpec().usageMessage().hidden())
                .allSatisfy(verb -> assertThat(table).contains("`" + verb.getCommandName() + "`"));
    }

    /// Lists show the first line of what a verb says of itself.
    @Test
    void listsOfVerbsSayWholeSentences() {
        Deque<CommandLine> open = new ArrayDeque<>(List.of(DocumentedVerb.commandLine()));
        while (!open.isEmpty()) {
            CommandLine verb = open.pop();
            open.addAll(verb.getSubcommands().values());
            assertThat(verb.getCommandSpec().usageMessage().description()[0])
                    .as(verb.getCommandName())
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhatTheProgramIs(Made made) throws IOException {
        Path file = Checkout.root().resolve("docs").resolve(made.name);
        String text = made.text.get();
        if (System.getProperty("write.docs") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(difference(Files.readString(file).lines().toList(), text.lines().toList()))
                .as(
                        "docs/%s is old; write it anew: ./mvnw -pl app -am test"
                                + " -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dwrite.docs",
                        made.name)
                .isEmpty();
    }

    /// The first line that is another.
    private static String difference(List<String> is, List<String> should) {
        for (int at = 0; at < Math.max(is.size(), should.size()); at++) {
            String one = at < is.size() ? is.get(at) : "nothing";
            String other = at < should.size() ? should.get(at) : "nothing";
            if (!one.equals(other)) {
                return "line %d is%n%s%nand should be%n%s".formatted(at + 1, one, other);
            }
        }
        return "";
    }
}
