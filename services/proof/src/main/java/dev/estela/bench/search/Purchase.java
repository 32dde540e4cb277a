package dev.estela.bench.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One order of those that are searched among; its number decides everything about it. */
record Purchase(
        int n,
        Instant placedAt,
        String given,
        String surname,
        String second,
        String city,
        String postalCode,
        String phone,
        String item,
        String colour,
        String sku,
        long total) {
    private static final Instant NEWEST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration APART = Duration.ofSeconds(9);
    /** Spain's most frequent ones, in thousands of bearers; from there on it is Zipf's law. */
    private static final Frequencies SURNAMES = Frequencies.of(
            "garcia 1450, rodriguez 930, gonzalez 925, fernandez 910, lopez 870, martinez 835, sanchez 820, perez 780, gomez 495, martin 485,"
                    + " jimenez 400, hernandez 375, ruiz 370, diaz 345, moreno 322, alvarez 295, munoz 290, romero 222, gutierrez 215, alonso 205,"
                    + " navarro 195, torres 190, dominguez 188, ramos 170, vazquez 165, ramirez 160, gil 158, serrano 150, morales 145, molina 140,"
                    + " blanco 138, suarez 132, castro 130, ortega 128, delgado 126, ortiz 120, marin 118, rubio 116, nunez 112, medina 110",
            60_000,
            1);

    private static final Frequencies NAMES = Frequencies.of(
            "maria 3000, antonio 1650, jose 1500, manuel 1280, francisco 1200, carmen 1100, juan 950, ana 920, david 750, isabel 700, javier 690,"
                    + " daniel 650, carlos 640, laura 600, jesus 550, alejandro 520, miguel 510, cristina 500, pilar 480, rafael 470, marta 460, pedro 440,"
                    + " pablo 430, angel 420, lucia 410, sergio 400, elena 390, dolores 380, fernando 370, sara 340, paula 330, jorge 320, luis 310,"
                    + " alberto 300, raquel 280, alvaro 270, adrian 260, rosa 250, beatriz 200, eva 190",
            8_000,
            2);

    private static final Frequencies CITIES = Frequencies.of(
            "madrid 3300, barcelona 1660, valencia 800, sevilla 690, zaragoza 680, malaga 590, murcia 470, palma 430, palmas 380, alicante 350,"
                    + " bilbao 345, cordoba 323, valladolid 297, vigo 293, gijon 268, hospitalet 265, vitoria 255, coruna 245, elche 238, granada 230,"
                    + " terrassa 225, badalona 223, oviedo 217, sabadell 216, cartagena 215, jerez 213, mostoles 210, pamplona 203, almeria 199, alcala 197",
            8_000,
            3);

    private static final Frequencies ITEMS = Frequencies.of(
            "camiseta 900, zapatillas 700, vestido 500, pantalon 480, funda 450, auriculares 400, cargador 380, libro 350, mochila 300, lampara 260,"
                    + " puzle 220, tren 180, muneca 170, cometa 60",
            20_000,
            4);

    private static final List<String> COLOURS =
            List.of("negro", "blanco", "rojo", "azul", "verde", "gris", "madera", "amarillo");
    private static final Set<String> WORDS = allWords();
    private static final int POSTCODES = 52_000;
    private static final int SKUS = 40_000;
    private static final double USUAL = 3_500;

    static Purchase of(int n) {
        Random random = new Random(n * 0x9E3779B97F4A7C15L);
        String city = CITIES.draw(random);
        int town = Math.floorMod(city.hashCode(), POSTCODES / 50) * 50;
        return new Purchase(
                n,
                NEWEST.minus(APART.multipliedBy(n)),
                NAMES.draw(random),
                SURNAMES.draw(random),
                SURNAMES.draw(random),
                city,
                String.format(Locale.ROOT, "%05d", 1_000 + town + random.nextInt(50)),
                Long.toString(600_000_000L + Math.floorMod(n * 104_729L, 199_999_991L)),
                ITEMS.draw(random),
                COLOURS.get(random.nextInt(COLOURS.size())),
                "SKU-" + random.nextInt(SKUS),
                Math.round(USUAL * Math.exp(random.nextGaussian() * 0.8)));
    }

    static Set<String> words() {
        return WORDS;
    }

    private static Set<String> allWords() {
        Set<String> words = new TreeSet<>(COLOURS);
        List.of(SURNAMES, NAMES, CITIES, ITEMS).forEach(frequencies -> words.addAll(frequencies.words()));
        return words;
    }

    String orderId() {
        return "o-" + n;
    }

    String number() {
        return "ES-" + (1_000_000 + n);
    }

    String name() {
        return given + " " + surname + " " + second;
    }

    String email() {
        return given + "." + surname + n + "@correo.example";
    }

    String parcel() {
        return "PQ" + String.format(Locale.ROOT, "%010d", n) + "128013T";
    }

    String sum() {
        return String.format(Locale.ROOT, "%d.%02d", total / 100, total % 100);
    }

    /** What is signed is what several orders may hold. */
    static boolean identifying(String key) {
        return "otep".indexOf(key.charAt(0)) >= 0;
    }

    /** As the service signs an order: three bits of 64 for each word, and for its store. */
    long signature() {
        long signature = bits(Warehouse.STORE);
        for (String key : keys()) {
            signature |= identifying(key) ? 0 : bits(key.substring(1));
        }
        return signature;
    }

    private static long bits(String word) {
        long mixed = (word.hashCode() + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return 1L << mixed | 1L << (mixed >>> 6) | 1L << (mixed >>> 12);
    }

    /** As the index has them. */
    TreeSet<String> keys() {
        return new TreeSet<>(List.of(
                        "o" + "o" + n,
                        "o" + "es" + (1_000_000 + n),
                        "t" + parcel().toLowerCase(Locale.ROOT),
                        "e" + email(),
                        "p34" + phone,
                        "p" + phone,
                        "n" + given,
                        "n" + surname,
                        "n" + second,
                        "c" + city,
                        "z" + postalCode,
                        "i" + item,
                        "i" + colour,
                        "s" + sku.toLowerCase(Locale.ROOT).replace("-", ""),
                        "a" + sum())
                .stream()
                .distinct()
                .toList());
    }
}
