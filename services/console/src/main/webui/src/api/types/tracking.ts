// Generated from docs/api/tracking.yaml by npm run api.
export interface paths {
    "/api/tracking/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    carrier?: string;
                    kind?: string;
                    limit?: number;
                    order?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageIncidentItem"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/incidents/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: {
                    carrier?: string;
                    kind?: string;
                    order?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts1"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Batch */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/cloudevents+json": string;
                    "application/json": string;
                    "application/cloudevents-batch+json": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Accepted"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    carrier?: string;
                    incident?: string;
                    limit?: number;
                    number?: string;
                    order?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageShipmentView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/shipments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: {
                    carrier?: string;
                    incident?: string;
                    number?: string;
                    order?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts2"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tracking/shipments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Detail"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    reason?: string;
                    status?: string;
                    store?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageDeadLetterView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redrive */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: components["schemas"]["UUID"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                    "*/*": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeadLetterView"];
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            /** Format: int32 */
            accepted?: number;
        };
        Cause: {
            eventId?: string;
            type?: string;
        };
        Counts: {
            /** Format: int64 */
            total?: number;
            /** Format: int64 */
            open?: number;
            byReason?: {
                [key: string]: number;
            };
        };
        Counts1: {
            items?: components["schemas"]["IncidentCount"][];
            /** Format: int64 */
            total?: number;
        };
        Counts2: {
            /** Format: int64 */
            total?: number;
            byStatus?: {
                [key: string]: number;
            };
        };
        DeadLetterView: {
            deadLetterId?: string;
            service?: string;
            topic?: string;
            /** Format: int32 */
            partition?: number;
            /** Format: int64 */
            offset?: number;
            key?: string;
            correlationId?: string;
            store?: string;
            cause?: components["schemas"]["Cause"];
            reason?: string;
            detail?: string;
            stack?: string;
            payload?: string;
            failedAt?: components["schemas"]["Instant"];
            status?: string;
            redrivenAt?: components["schemas"]["Instant"];
        };
        Destination: {
            country?: string;
            region?: string;
        };
        Detail: {
            orderId?: string;
            destination?: components["schemas"]["Destination"];
            cause?: components["schemas"]["Cause"];
            promise?: components["schemas"]["Promised"];
            store?: string;
            openIncidents?: string[];
            /** Format: int64 */
            version?: number;
            deliveredAt?: components["schemas"]["Instant"];
            createdAt?: components["schemas"]["Instant"];
            carrier?: string;
            handedOverAt?: components["schemas"]["Instant"];
            shipmentId?: components["schemas"]["UUID"];
            service?: string;
            customerId?: string;
            estimate?: components["schemas"]["Estimated"];
            trackingNumber?: string;
            status?: components["schemas"]["Status"];
            parcels?: components["schemas"]["ParcelCount"];
            scans?: components["schemas"]["RawScan"][];
            promises?: components["schemas"]["Promised"][];
            estimates?: components["schemas"]["Estimate"][];
            incidents?: components["schemas"]["IncidentView"][];
        };
        Estimate: {
            source?: string;
            value?: components["schemas"]["Instant"];
            at?: components["schemas"]["Instant"];
            inputs?: {
                [key: string]: string;
            };
        };
        Estimated: {
            current?: components["schemas"]["Instant"];
            original?: components["schemas"]["Instant"];
            source?: string;
        };
        IncidentCount: {
            kind?: string;
            status?: string;
            /** Format: int64 */
            count?: number;
        };
        IncidentItem: {
            incidentId?: components["schemas"]["UUID"];
            kind?: string;
            status?: string;
            orderId?: string;
            store?: string;
            shipmentId?: components["schemas"]["UUID"];
            carrier?: string;
            trackingNumber?: string;
            reason?: string;
            party?: string;
            openedAt?: components["schemas"]["Instant"];
            closedAt?: components["schemas"]["Instant"];
            closedBy?: string;
            /** Format: int32 */
            revision?: number;
            /** Format: int32 */
            grownDays?: number;
            explanation?: components["schemas"]["Words"];
            cause?: components["schemas"]["Cause"];
        };
        IncidentView: {
            incidentId?: components["schemas"]["UUID"];
            kind?: string;
            status?: string;
            reason?: string;
            party?: string;
            openedAt?: components["schemas"]["Instant"];
            closedAt?: components["schemas"]["Instant"];
            closedBy?: string;
            /** Format: int32 */
            revision?: number;
            /** Format: int32 */
            grownDays?: number;
            explanation?: components["schemas"]["Words"];
            cause?: components["schemas"]["Cause"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        JsonNode: {
            empty?: boolean;
            valueNode?: boolean;
            containerNode?: boolean;
            missingNode?: boolean;
            array?: boolean;
            object?: boolean;
            nodeType?: components["schemas"]["JsonNodeType"];
            pojo?: boolean;
            number?: boolean;
            integralNumber?: boolean;
            floatingPointNumber?: boolean;
            short?: boolean;
            int?: boolean;
            long?: boolean;
            float?: boolean;
            double?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            textual?: boolean;
            boolean?: boolean;
            null?: boolean;
            binary?: boolean;
        };
        /** @enum {string} */
        JsonNodeType: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
        PageDeadLetterView: {
            items?: components["schemas"]["DeadLetterView"][];
            next?: string;
        };
        PageIncidentItem: {
            items?: components["schemas"]["IncidentItem"][];
            next?: string;
        };
        PageShipmentView: {
            items?: components["schemas"]["ShipmentView"][];
            next?: string;
        };
        ParcelCount: {
            /** Format: int32 */
            total?: number;
            /** Format: int32 */
            delivered?: number;
        };
        Place: {
            name?: string;
            city?: string;
            region?: string;
            postalCode?: string;
            country?: string;
        };
        Promised: {
            deliverBy?: components["schemas"]["Instant"];
            shipBy?: components["schemas"]["Instant"];
            source?: string;
            since?: components["schemas"]["Instant"];
        };
        RawScan: {
            status?: string;
            code?: string;
            description?: string;
            reason?: string;
            location?: components["schemas"]["Place"];
            occurredAt?: components["schemas"]["Instant"];
            receivedAt?: components["schemas"]["Instant"];
            eventId?: string;
            raw?: components["schemas"]["JsonNode"];
        };
        ShipmentView: {
            shipmentId?: components["schemas"]["UUID"];
            orderId?: string;
            store?: string;
            customerId?: string;
            carrier?: string;
            service?: string;
            trackingNumber?: string;
            status?: components["schemas"]["Status"];
            destination?: components["schemas"]["Destination"];
            promise?: components["schemas"]["Promised"];
            estimate?: components["schemas"]["Estimated"];
            handedOverAt?: components["schemas"]["Instant"];
            deliveredAt?: components["schemas"]["Instant"];
            openIncidents?: string[];
            parcels?: components["schemas"]["ParcelCount"];
            createdAt?: components["schemas"]["Instant"];
            /** Format: int64 */
            version?: number;
            cause?: components["schemas"]["Cause"];
        };
        /** @enum {string} */
        Status: "NOT_FOUND" | "LABEL_CREATED" | "EXPIRED" | "PICKED_UP" | "IN_TRANSIT" | "ON_HOLD" | "DELAYED" | "OUT_FOR_DELIVERY" | "READY_FOR_PICKUP" | "ATTEMPT_FAILED" | "LOST" | "DAMAGED" | "REFUSED" | "CANCELLED" | "DISPOSED" | "RETURNING" | "RETURNED" | "DELIVERED";
        /** Format: uuid */
        UUID: string;
        Words: {
            es?: string;
            en?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
