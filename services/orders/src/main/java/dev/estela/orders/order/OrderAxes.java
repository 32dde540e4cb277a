package dev.estela.orders.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.estela.orders.fact.Axis;

/** The five questions one asks about an order. */
public record OrderAxes(
        Axis order,
        Axis payment,
        Axis fulfilment,
        Axis delivery,
        @JsonProperty("return") Axis returns) {}
