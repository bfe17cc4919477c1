package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Tuning;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps the table of what runs where in a data folder, as `models-policy.json`. Any number of
/// threads may use it; what another process writes counts from the next look on, at most a second
/// later.
public final class PolicyFile implements Policy, Budgets {
    private static final String NAME = "models-policy.json";
    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final long LOOK_EVERY_NANOS = 1_000_000_000;

    /// Which kind of card is taken where several would do; TensorRT only where it is asked for: it
    /// compiles every model for minutes.
    private static final List<Device> CARDS = List.of(Device.CUDA, Device.DIRECTML, Device.COREML);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Budgets usual = MachineBudgets.usual();
    private PolicyTable table = PolicyTable.USUAL;
    private long lookedNanos;
    private boolean looked;
    private volatile Optional<Device> card = Optional.empty();

    /// @param home the data folder; nothing is read yet
    public PolicyFile(Path home) {
        file = home.toAbsolutePath().normalize().resolve(NAME);
    }

    /// The table as it stands; [PolicyTable#USUAL] where there is none or it cannot be understood.
    public synchronized PolicyTable read() {
        long now = System.nanoTime();
        if (!looked || now - lookedNanos > LOOK_EVERY_NANOS) {
            table = load();
            lookedNanos = now;
            looked = true;
        }
        return table;
    }

    /// Whether somebody chose: until then a profile is yet to be proposed.
    public boolean isKept() {
        return Files.isRegularFile(file);
    }

    private PolicyTable load() {
        if (!isKept()) {
            return PolicyTable.USUAL;
        }
        try {
            return parse(JSON.readTree(Files.readString(file)));
        } catch (IOException | JacksonException | IllegalArgumentException _) {
            // A table decides nothing that is kept: none is as good as a damaged one.
            return PolicyTable.USUAL;
        }
    }

    private static PolicyTable parse(JsonNode json) {
        List<PolicyRow> rows = new ArrayList<>();
        for (JsonNode row : json.path("models")) {
            rows.add(
                    new PolicyRow(
                            row.path("what").asString(PolicyRow.OTHERS),
                            row.path("where").asString(PolicyRow.AUTO),
                            row.path("threads").asInt(0),
                            row.path("batch").asInt(0),
                            Tuning.Level.of(row.path("level").asString("")),
                            Optional.of(row.path("arena"))
                                    .filter(JsonNode::isBoolean)
                                    .map(JsonNode::booleanValue)));
        }
        return new PolicyTable(
                Profile.of(json.path("profile").asString("")).orElse(Profile.BALANCED),
                rows,
                json.path("encoder").asString(PolicyRow.AUTO),
                json.path("window").asString(PolicyRow.AUTO),
                json.path("memoryMegabytes").asLong(0),
                json.path("cardMegabytes").asLong(0));
    }

    /// Keeps a table.
    ///
    /// @throws StudioFault.Resource `store.unwritable`
    public synchronized void write(PolicyTable other) throws StudioFault.Resource {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 1);
        json.put("profile", other.profile().id());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PolicyRow row : other.rows()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("what", row.what());
            line.put("where", row.where());
            line.put("threads", row.threads());
            line.put("batch", row.batch());
            row.level().ifPresent(level -> line.put("level", level.id()));
            row.arena().ifPresent(keeps -> line.put("arena", keeps));
            rows.add(line);
        }
        json.put("models", rows);
        json.put("encoder", other.encoder());
        json.put("window", other.window());
        json.put("memoryMegabytes", other.memoryMegabytes());
        json.put("cardMegabytes", other.cardMegabytes());
        keep(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        looked = false;
    }

    private void keep(String text) throws StudioFault.Resource {
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunFaults.unwritable(file, e);
        }
    }

    /// Goes back to what counts where nobody chose.
    ///
    /// @throws StudioFault.Resource `store.unwritable`
    public synchronized void reset() throws StudioFault.Resource {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw RunFaults.unwritable(file, e);
        }
        looked = false;
    }

    @Override
    public void offer(List<ChipState> chips) {
        card =
                CARDS.stream()
                        .filter(kind ->
                                chips.stream().anyMatch(state -> state.chip().device() == kind))
                        .findFirst();
    }

    @Override
    public Wish wish(Loading<?> what) {
        return read().wish(what, card, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Profile profile() {
        return read().profile();
    }

    @Override
    public List<Precision> precisions() {
        return profile().precisions();
    }

    @Override
    public long bytes(Chip chip) {
        PolicyTable now = read();
        long megabytes = chip.device().isCard() ? now.cardMegabytes() : now.memoryMegabytes();
        return megabytes > 0 ? megabytes * BYTES_PER_MEGABYTE : usual.bytes(chip);
    }
}
