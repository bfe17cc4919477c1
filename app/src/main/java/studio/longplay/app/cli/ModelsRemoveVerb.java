package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;

import java.util.List;

@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a bundle off this machine.",
            "Voices made with it stay, and speak again when the same bundle is added again."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay models remove openvoice-v2-onnx")
final class ModelsRemoveVerb extends ModelsOneVerb {
    private record Removed(String removed) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            studio.models().remove(name());
            console.answer(new Removed(name()), List.of(name() + " is removed."));
        }
        return CommandLineApp.DONE;
    }
}
