package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The table of what runs where: the user sees and changes it.
///
/// @param profile what counts where no line says otherwise
/// @param rows of models
/// @param encoder which encoder films are encoded with where a preset wants the best: `auto`, which
///   tries cards first, `software`, or one family of cards' encoders ([#ENCODERS]), with software
///   where it does not work
/// @param window what draws the window: `auto` or `software`
/// @param memoryMegabytes the most models may take of main memory together; 0 for half of it
/// @param cardMegabytes the most they may take of each card; 0 for nine tenths of what is free
public record PolicyTable(
        Profile profile,
        List<PolicyRow> rows,
        String encoder,
        String window,
        long memoryMegabytes,
        long cardMegabytes) {
    /// No card.
    public static final String SOFTWARE = "software";

    /// What [#encoder] can be.
    public static final List<String> ENCODERS =
            List.of(PolicyRow.AUTO, SOFTWARE, "nvenc", "qsv", "vaapi", "amf", "mf", "videotoolbox");

    private static final List<String> EITHER = List.of(PolicyRow.AUTO, SOFTWARE);

    /// What counts until somebody changes it: the same bytes always.
    public static final PolicyTable USUAL =
            new PolicyTable(Profile.BALANCED, List.of(), PolicyRow.AUTO, PolicyRow.AUTO, 0, 0);

    public PolicyTable {
        rows =
                rows.stream()
                        .sorted(Comparator.comparing(PolicyRow::what, Comparator.reverseOrder()))
                        .toList();
        if (memoryMegabytes < 0
                || cardMegabytes < 0
                || !EITHER.contains(window)
                || !ENCODERS.contains(encoder)) {
            throw new IllegalArgumentException(
                    "caps of %d and %d MB, window \"%s\", encoder \"%s\""
                            .formatted(memoryMegabytes, cardMegabytes, window, encoder));
        }
    }

    /// Where a model is to run on a machine.
    ///
    /// @param card the kind of card there is; empty if there is none
    /// @param cores the processor's
    public Wish wish(Loading<?> model, Optional<Device> card, int cores) {
        Optional<PolicyRow> row =
                rows.stream()
                        .filter(one -> one.fit(model) > 0)
                        .max(Comparator.comparingInt(one -> one.fit(model)));
        int otherwise = model.wholeProcessor() ? cores : profile.threads(cores);
        Device usual = profile.wantsCard() ? card.orElse(Device.CPU) : Device.CPU;
        int threads = row.map(PolicyRow::threads).filter(count -> count > 0).orElse(0);
        int batch = row.map(PolicyRow::batch).filter(count -> count > 0).orElse(profile.batch());
        OptionalInt index =
                row.filter(PolicyRow::isOneCard).flatMap(PolicyRow::chip).stream()
                        .mapToInt(chip -> chip.index())
                        .findFirst();
        return new Wish(
                row.map(one -> one.device(usual)).orElse(usual),
                index,
                threads > 0 ? threads : otherwise,
                batch,
                row.map(one -> one.tuning(profile.tuning())).orElse(profile.tuning()));
    }

    /// The line of those models; one that says nothing if there is none.
    public PolicyRow row(String what) {
        return rows.stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseGet(() -> PolicyRow.usual(what));
    }

    /// With a line in place of the one of the same models.
    public PolicyTable with(PolicyRow row) {
        List<PolicyRow> all = new ArrayList<>(without(row.what()).rows);
        all.add(row);
        return new PolicyTable(profile, all, encoder, window, memoryMegabytes, cardMegabytes);
    }

    /// Without the line of those models.
    public PolicyTable without(String what) {
        List<PolicyRow> rest = rows.stream().filter(row -> !row.what().equals(what)).toList();
        return new PolicyTable(profile, rest, encoder, window, memoryMegabytes, cardMegabytes);
    }

    public PolicyTable with(Profile other) {
        return new PolicyTable(other, rows, encoder, window, memoryMegabytes, cardMegabytes);
    }

    public PolicyTable withEncoder(String other) {
        return new PolicyTable(profile, rows, other, window, memoryMegabytes, cardMegabytes);
    }

    public PolicyTable withWindow(String other) {
        return new PolicyTable(profile, rows, encoder, other, memoryMegabytes, cardMegabytes);
    }

    /// With other caps.
    ///
    /// @param memory of main memory, in megabytes; 0 for half of it
    /// @param card of each card, in megabytes; 0 for nine tenths of what is free
    public PolicyTable withCaps(long memory, long card) {
        return new PolicyTable(profile, rows, encoder, window, memory, card);
    }
}
