package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@Command(
        name = "use",
        mixinStandardHelpOptions = true,
        description = {
            "Uses a bundle in another precision from now on, after trying it.",
            "Voices name the precision they were made with: those of another speak again when it"
                    + " is chosen again."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay models use whisper-tiny --precision int8")
final class ModelsUseVerb extends ModelsOneVerb {
    @Option(
            names = "--precision",
            required = true,
            paramLabel = "PRECISION",
            description = "fp32, fp16, int8, q4f16 or q4: one of those \"models show\" names.")
    private @Nullable String precision;

    @Override
    int run(Console console) throws StudioFault {
        String wanted = Objects.requireNonNull(precision);
        Precision chosen =
                Precision.of(wanted)
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "model.precision-unknown",
                                        "There is no precision \"" + wanted + "\".",
                                        "Name fp32, fp16, int8, q4f16 or q4."));
        try (Studio studio = Studio.open(home())) {
            ModelShelf shelf = studio.models();
            InstalledBundle bundle = shelf.use(name(), chosen, console.progress());
            ModelFacts facts = ModelFacts.of(shelf, bundle);
            List<String> lines = new ArrayList<>(ModelsAnswer.lines(facts));
            lines.add("It is used in " + chosen.id() + " from now on.");
            console.answer(ModelsAnswer.Told.of(facts), lines);
        }
        return CommandLineApp.DONE;
    }
}
