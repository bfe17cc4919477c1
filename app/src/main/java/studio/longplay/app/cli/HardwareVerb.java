package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.machine.MachineWarnings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Command(
        name = "hardware",
        mixinStandardHelpOptions = true,
        description = {
            "Says what this machine is and how it fares now: processor, memory, disks, power,"
                    + " cards; exit code 1 if something is wrong.",
            "What a machine does not tell is left out."
        },
        footerHeading = "%nExample:%n",
        footer = {"  longplay hardware --json", "  longplay hardware --watch 60"})
final class HardwareVerb extends Verb {
    /// The first reading knows no speeds yet.
    private static final int READINGS_FOR_SPEEDS = 3;

    private static final long PATIENCE_SECONDS = 30;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            description = "Read every second for so long, a line each.")
    private int watchSeconds;

    private record Told(MachineFacts machine, MachineReadings readings, List<Warning> warnings) {}

    @Override
    int run(Console console) throws StudioFault {
        BlockingQueue<MachineReadings> news = new LinkedBlockingQueue<>();
        try (MachineSampler sampler = MachineSampler.of(List.of(home()))) {
            sampler.listen(news::add);
            for (int second = 0; second < watchSeconds; second++) {
                console.progress().checkCancelled();
                console.note(ReadingWords.line(next(news)));
            }
            MachineReadings last = next(news);
            for (int count = watchSeconds + 1; count < READINGS_FOR_SPEEDS; count++) {
                last = next(news);
            }
            List<Warning> warnings = MachineWarnings.of(last);
            MachineFacts facts = Machine.look();
            List<String> lines = new ArrayList<>(ReadingWords.lines(facts, last));
            warnings.forEach(warning -> lines.add("warning: " + warning.whole()));
            console.answer(new Told(facts, last, warnings), lines);
            return warnings.isEmpty() ? CommandLineApp.DONE : CommandLineApp.FOUND;
        }
    }

    private static MachineReadings next(BlockingQueue<MachineReadings> news)
            throws StudioFault.Resource {
        try {
            MachineReadings readings = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (readings != null) {
                return readings;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new StudioFault.Resource(
                "machine.silent",
                "The machine's sensors do not answer.",
                "Try again; if it happens again, restart the machine.");
    }
}
