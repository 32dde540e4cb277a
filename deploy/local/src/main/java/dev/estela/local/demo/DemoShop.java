package dev.estela.local.demo;

import dev.estela.local.replay.ReplayEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** An invented Spanish shop and what it sells in a fortnight. The same seed gives the same shop. */
record DemoShop(List<DemoOrder> orders, List<ReplayEvent> events) {
    static final String STORE = "tienda-demo";
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);
    static final int DAYS = 14;
    static final int ORDERS = 150;
    static final long SEED = 20261102;

    static final String STORE_JSON = """
            {"store":"tienda-demo","name":"Tienda Demo","zone":"Europe/Madrid","currency":"EUR","country":"ES","languages":["es","en"],\
            "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Tienda Demo","email":"hola@tienda-demo.example"}}""";

    static DemoShop generate(long seed, int orders) {
        Random random = new Random(seed);
        List<Person> people = IntStream.rangeClosed(1, Math.max(1, orders * 4 / 5))
                .mapToObj(number -> Person.invent(number, random))
                .toList();
        List<Instant> moments = IntStream.range(0, orders)
                .mapToObj(i -> moment(random))
                .sorted()
                .toList();
        List<Story> stories = Story.deal(orders, random);
        List<DemoOrder> sold = new ArrayList<>();
        List<ReplayEvent> events = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            DemoOrder order = order(i, stories.get(i), Lists.any(people, random), moments.get(i), random);
            sold.add(order);
            events.addAll(Teller.tell(order, random));
        }
        events.sort(Comparator.comparing(ReplayEvent::time));
        return new DemoShop(List.copyOf(sold), List.copyOf(events));
    }

    private static Instant moment(Random random) {
        return ShopCalendar.between(FIRST_DAY.plusDays(random.nextInt(DAYS)), 8, 23, random);
    }

    private static DemoOrder order(int index, Story story, Person person, Instant placedAt, Random random) {
        int number = 10_001 + index;
        int least = story == Story.TWO_PARCELS ? 2 : 1;
        List<Line> lines = IntStream.rangeClosed(1, least + random.nextInt(2))
                .mapToObj(line -> Line.invent(line, random))
                .toList();
        LocalDate placed = placedAt.atZone(ShopCalendar.ZONE).toLocalDate();
        LocalDate ship = ShopCalendar.workingDays(placed.plusDays(1), 0);
        LocalDate due = ShopCalendar.workingDays(ship, story == Story.SILENT ? 6 : 3);
        Carrier carrier = Lists.any(List.of(Carrier.values()), random);
        return new DemoOrder("td-" + number, number, story, person, carrier, lines, placedAt, ship, due);
    }
}
