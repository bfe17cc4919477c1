package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.Tested;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Opens a bundle and uses it once, as shortly as can be.",
        footerHeading = "%nExample:%n",
        footer = "  longplay models test openvoice-v2-onnx")
final class ModelsTestVerb extends ModelsOneVerb {
    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            ModelShelf shelf = studio.models();
            Tested tested = shelf.test(name(), console.progress());
            ModelFacts facts = ModelFacts.of(shelf, shelf.usable(name()));
            List<String> lines = new ArrayList<>(ModelsAnswer.lines(facts));
            lines.add(ModelsAnswer.said("It works: opened and used in %d ms.", tested.millis()));
            console.answer(ModelsAnswer.Told.of(facts), lines);
        }
        return CommandLineApp.DONE;
    }
}
