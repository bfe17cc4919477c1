package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Every answer for programs has a schema, and it is of what is written.
class AnswerSchemasWrittenTest {
    private final Path docs = Checkout.root().resolve("docs");

    @Test
    void everyVerbHasOne() {
        List<String> verbs = new ArrayList<>();
        leaves(DocumentedVerb.commandLine(), verbs);
        assertThat(verbs).hasSizeGreaterThan(60);
        assertThat(verbs).filteredOn(verb -> AnswerTypes.schemaOf(verb).isEmpty()).isEmpty();
        assertThat(AnswerTypes.ALL).flatExtracting(AnswerTypes::verbs).isSubsetOf(verbs);
    }

    @Test
    void theSchemasAreOfWhatIsWritten() throws IOException {
        for (AnswerTypes answer : AnswerTypes.ALL) {
            Path file = docs.resolve(answer.path());
            String text = AnswerSchema.of(answer);
            if (System.getProperty("write.docs") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("write it anew: ReferenceTest says how, with this test's name")
                    .exists()
                    .hasContent(text);
        }
        try (Stream<Path> files = Files.list(docs.resolve("schemas/answers"))) {
            assertThat(files.map(file -> "schemas/answers/" + file.getFileName()))
                    .hasSameElementsAs(AnswerTypes.ALL.stream().map(AnswerTypes::path).toList());
        }
    }

    private static void leaves(CommandLine line, List<String> to) {
        boolean answers =
                line.getCommand() instanceof Callable<?>
                        && line.getCommandSpec().findOption("--json") != null
                        && !line.getCommandSpec().usageMessage().hidden();
        String name = line.getCommandSpec().qualifiedName().replaceFirst("^longplay ?", "");
        if (answers && !name.isEmpty()) {
            to.add(name);
        }
        line.getSubcommands().values().forEach(sub -> leaves(sub, to));
    }
}
