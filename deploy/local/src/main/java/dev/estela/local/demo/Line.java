package dev.estela.local.demo;

import java.util.Random;

/** A line of an order; the price is in cents. */
record Line(String id, String sku, String title, String category, int quantity, long unitPrice) {

    static Line invent(int number, Random random) {
        String[] goods = Lists.any(Lists.GOODS, random).split(";");
        int quantity = random.nextInt(4) == 0 ? 2 : 1;
        return new Line(Integer.toString(number), goods[0], goods[1], goods[2], quantity, Long.parseLong(goods[3]));
    }

    long total() {
        return unitPrice * quantity;
    }
}
