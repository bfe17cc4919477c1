package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the bundles there are, with their licences.",
        footerHeading = "%nExample:%n",
        footer = "  longplay models list")
final class ModelsListVerb extends Verb {
    /// What a list tells.
    ///
    /// @param unusable what lies there and cannot be used, with the reason
    private record Shelf(List<ModelsAnswer.Told> bundles, List<ShelfBundle.Unusable> unusable) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            ModelShelf shelf = studio.models();
            List<ModelsAnswer.Told> told = new ArrayList<>();
            List<ShelfBundle.Unusable> unusable = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (ShelfBundle found : shelf.list()) {
                switch (found) {
                    case ShelfBundle.Usable usable -> {
                        ModelFacts facts = ModelFacts.of(shelf, usable.bundle());
                        told.add(ModelsAnswer.Told.of(facts));
                        lines.addAll(ModelsAnswer.lines(facts));
                    }
                    case ShelfBundle.Unusable other -> {
                        unusable.add(other);
                        lines.add(other.reason() + " " + other.remedy());
                    }
                }
            }
            if (lines.isEmpty()) {
                lines.add(
                        "No model bundle is installed. Add one with \"longplay models add"
                                + " FOLDER\":");
                shelf.kinds()
                        .forEach(
                                kind -> lines.add("  " + kind.name() + " " + kind.enables() + "."));
            }
            console.answer(new Shelf(told, unusable), lines);
        }
        return CommandLineApp.DONE;
    }
}
