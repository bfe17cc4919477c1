package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.render.models.KnownModel;
import studio.longplay.engine.render.models.ModelCatalogue;
import studio.longplay.engine.render.models.ModelFacts;

import java.util.Optional;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Tells all that is known of a bundle, or of a model of the catalogue.",
        footerHeading = "%nExample:%n",
        footer = "  longplay models show kokoro-82m")
final class ModelsShowVerb extends ModelsOneVerb {
    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            ModelShelf shelf = studio.models();
            Optional<KnownModel> known = ModelCatalogue.of(name());
            boolean installed =
                    shelf.list().stream().anyMatch(bundle -> bundle.name().equals(name()));
            if (known.isPresent() && !installed) {
                console.answer(ModelsAnswer.Known.of(known.get()), ModelsAnswer.whole(known.get()));
            } else {
                ModelFacts facts = ModelFacts.of(shelf, shelf.usable(name()));
                console.answer(ModelsAnswer.Told.of(facts), ModelsAnswer.whole(facts));
            }
        }
        return CommandLineApp.DONE;
    }
}
