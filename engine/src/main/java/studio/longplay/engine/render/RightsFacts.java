package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.render.deliver.Rights;
import studio.longplay.engine.render.gate.Asset;
import studio.longplay.engine.render.gate.AssetKind;
import studio.longplay.engine.render.gate.Clearance;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentUse;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the manifest says about whose things are in a production.
final class RightsFacts {
    private RightsFacts() {}

    /// Of a part of a programme, only the voices that are heard in it are named.
    static Rights of(Production production) {
        Clearance clearance = production.order().clearance();
        Set<String> heard =
                production.recording().spoken().stream()
                        .map(line -> line.voice().id())
                        .collect(Collectors.toSet());
        return new Rights(
                clearance.use().name().toLowerCase(Locale.ROOT),
                Clearance.OWN_STATEMENT,
                clearance.assets().stream()
                        .filter(asset ->
                                asset.kind() != AssetKind.VOICE || heard.contains(asset.id()))
                        .map(RightsFacts::entry)
                        .toList());
    }

    private static Rights.AssetEntry entry(Asset asset) {
        return new Rights.AssetEntry(
                asset.kind().word(),
                asset.id(),
                asset.name(),
                asset.sha256(),
                asset.licence(),
                asset.allowance().word(),
                asset.consent().map(RightsFacts::entry).orElse(null));
    }

    private static Rights.ConsentEntry entry(Consent consent) {
        @Nullable LocalDate until = consent.until();
        return new Rights.ConsentEntry(
                consent.person(),
                consent.uses().stream().sorted().map(ConsentUse::word).toList(),
                consent.languages(),
                consent.givenOn().toString(),
                until == null ? "" : until.toString(),
                consent.statement().kind().word(),
                consent.digest().hex());
    }
}
