package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;

import java.util.List;

@Command(
        name = "inputs",
        mixinStandardHelpOptions = true,
        description = "Lists what can be recorded from, the usual input first.",
        footerHeading = "%nExample:%n",
        footer = "  longplay takes inputs")
final class TakesInputsVerb extends Verb {
    private record Answer(List<SoundInput> inputs) {}

    @Override
    int run(Console console) throws StudioFault {
        SoundInputs inputs = SoundInputs.ofThisMachine();
        // Says what to do where there is none.
        inputs.choose("");
        List<SoundInput> all = inputs.list();
        console.answer(new Answer(all), all.stream().map(SoundInput::name).toList());
        return CommandLineApp.DONE;
    }
}
