package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Parameters;

import java.util.Objects;

/// A verb about one bundle.
abstract class ModelsOneVerb extends Verb {
    @Parameters(index = "0", paramLabel = "NAME", description = "As \"models list\" has it.")
    private @Nullable String name;

    String name() {
        return Objects.requireNonNull(name);
    }
}
