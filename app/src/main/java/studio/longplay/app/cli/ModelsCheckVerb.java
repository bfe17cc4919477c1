package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads every byte of a bundle and says whether it is as it was added.",
        footerHeading = "%nExample:%n",
        footer = "  longplay models check openvoice-v2-onnx")
final class ModelsCheckVerb extends ModelsOneVerb {
    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            ModelShelf shelf = studio.models();
            InstalledBundle bundle = shelf.check(name(), console.progress());
            ModelFacts facts = ModelFacts.of(shelf, bundle);
            List<String> lines = new ArrayList<>(ModelsAnswer.lines(facts));
            lines.add("Nothing was changed since it was added.");
            console.answer(ModelsAnswer.Told.of(facts), lines);
        }
        return CommandLineApp.DONE;
    }
}
