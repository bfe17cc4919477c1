package studio.longplay.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What the licences' page says, which is shipped inside the program.
///
/// @param components from its table, in its order
/// @param text the whole page
public record Licences(List<Component> components, String text) {
    private static final String RESOURCE = "licences/README.md";
    private static final int COLUMNS = 4;

    public Licences {
        components = List.copyOf(components);
    }

    /// The page we ship; nothing where the program was not packaged.
    ///
    /// @throws UncheckedIOException if the program is not whole
    public static Licences shipped() {
        try (InputStream bytes = Licences.class.getResourceAsStream(RESOURCE)) {
            return bytes == null
                    ? new Licences(List.of(), "")
                    : of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the page's table: artifact, version, licence, source.
    static Licences of(String page) {
        return new Licences(
                page.lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| artifact "))
                        .map(Licences::cells)
                        .filter(cells -> cells.size() == COLUMNS)
                        .map(cells ->
                                new Component(
                                        cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                        .toList(),
                page);
    }

    private static List<String> cells(String row) {
        String inside = row.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inside.split("\\|"))
                .map(cell -> cell.strip().replace("**", ""))
                .toList();
    }
}
