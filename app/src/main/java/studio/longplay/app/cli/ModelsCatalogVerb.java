package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.models.KnownModel;
import studio.longplay.engine.render.models.ModelCatalogue;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = {
            "Lists models that are known: what each enables, its licence, its size.",
            "Works offline and downloads nothing; \"models show NAME\" says where to get one."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  longplay models catalog", "  longplay models catalog translation"})
final class ModelsCatalogVerb extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WORD",
            description = "A task, a name, a language or a licence.")
    private String word = "";

    /// What the catalogue tells.
    private record Catalogue(List<ModelsAnswer.Known> models) {}

    @Override
    int run(Console console) throws StudioFault {
        List<KnownModel> found = ModelCatalogue.find(word);
        List<String> lines = new ArrayList<>();
        String task = "";
        for (KnownModel model : found) {
            if (!model.task().equals(task)) {
                task = model.task();
                lines.add("");
                lines.add(task);
            }
            lines.addAll(ModelsAnswer.lines(model));
        }
        if (found.isEmpty()) {
            lines.add(
                    "The catalogue has nothing with \""
                            + word
                            + "\"; \"longplay models catalog\" lists all.");
        }
        console.answer(
                new Catalogue(found.stream().map(ModelsAnswer.Known::of).toList()),
                lines.stream().skip(found.isEmpty() ? 0 : 1).toList());
        return CommandLineApp.DONE;
    }
}
