package studio.longplay.engine.picture.lettering;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.Typeface;
import io.github.humbleui.skija.paragraph.FontCollection;
import io.github.humbleui.skija.paragraph.TypefaceFontProvider;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The bundled fonts, each taken down when a text first needs it: most texts never need the eleven
/// megabytes of emoji. System fonts are never asked, so text looks the same on every machine.
final class FontShelf implements AutoCloseable {
    private static final String FOLDER = "/studio/longplay/engine/picture/fonts/";

    private final Map<FontFace, Typeface> faces = new EnumMap<>(FontFace.class);
    private final TypefaceFontProvider provider = new TypefaceFontProvider();
    private final FontCollection collection = new FontCollection();

    FontShelf() {
        collection.setAssetFontManager(provider);
        collection.setEnableFallback(false);
    }

    FontCollection collection() {
        return collection;
    }

    /// The families to try for `text`, `first` before all others.
    String[] familiesFor(String text, FontFace first) throws StudioFault {
        Set<FontFace> needed = EnumSet.noneOf(FontFace.class);
        for (int codePoint : text.codePoints().distinct().toArray()) {
            FontFace face = faceWith(codePoint, first);
            if (face != null) {
                needed.add(face);
            }
        }
        Set<String> families = new LinkedHashSet<>();
        families.add(first.family);
        needed.forEach(face -> families.add(face.family));
        for (String family : families) {
            takeFamily(family);
        }
        return families.toArray(String[]::new);
    }

    private @Nullable FontFace faceWith(int codePoint, FontFace first) throws StudioFault {
        if (codePoint <= ' ' || take(first).getUTF32Glyph(codePoint) != 0) {
            return null;
        }
        for (FontFace face : FontFace.values()) {
            if (face.serves(codePoint) && take(face).getUTF32Glyph(codePoint) != 0) {
                return face;
            }
        }
        return null;
    }

    private void takeFamily(String family) throws StudioFault {
        for (FontFace face : FontFace.values()) {
            if (face.family.equals(family)) {
                take(face);
            }
        }
    }

    private Typeface take(FontFace face) throws StudioFault {
        Typeface typeface = faces.get(face);
        if (typeface == null) {
            typeface = load(face);
            provider.registerTypeface(typeface, face.family);
            faces.put(face, typeface);
        }
        return typeface;
    }

    private static Typeface load(FontFace face) throws StudioFault {
        try (InputStream in = FontShelf.class.getResourceAsStream(FOLDER + face.file)) {
            if (in == null) {
                throw missing(face, new IOException("no such resource"));
            }
            try (Data data = Data.makeFromBytes(in.readAllBytes())) {
                Typeface typeface = FontMgr.getDefault().makeFromData(data);
                if (typeface == null) {
                    throw missing(face, new IOException("not a font"));
                }
                return typeface;
            }
        } catch (IOException e) {
            throw missing(face, e);
        }
    }

    private static StudioFault missing(FontFace face, IOException cause) {
        return new StudioFault.Resource(
                "picture.font-missing",
                "The bundled font " + face.file + " cannot be read.",
                "Install the program again: its files are incomplete.",
                cause);
    }

    @Override
    public void close() {
        collection.close();
        provider.close();
        faces.values().forEach(Typeface::close);
    }
}
