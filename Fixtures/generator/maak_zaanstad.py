# Invented exports of four systems for the second example workspace. Same output every run.
import sys,random,datetime as D,os
import openpyxl
R=random.Random(479)
U=sys.argv[1]; os.makedirs(U,exist_ok=True)
WIJK=['Poelenburg','Kogerveld','Rosmolenwijk','Wormerveer','Krommenie','Assendelft']
def w(n,t,enc='utf-8'): open(os.path.join(U,n),'wb').write(t.encode(enc))
def dmy(d): return d.strftime('%d-%m-%Y')
kids={}
for i in range(1,121):
    kids['Z%05d'%i]=(D.date(2014,1,1)+D.timedelta(days=R.randrange(0,365*7)), R.choice(WIJK))
ACT=[('ZA01','Speelinstuif Poelenburg','groep','D02,D06','sport','Poelenburg','De Poelenburcht'),('ZA02','Meidenclub','groep','D03,D08','onderwijs','Kogerveld','Buurthuis Kogerveld'),('ZA03','Kinderraad Zaan','participatie','D09','onderwijs','Rosmolenwijk','De Zaanse Uitkijk'),('ZA04','Samen koken','groep','D04,D06','cultuur','Wormerveer','Het Brandweerhuis'),('ZA05','Buitenspeelmiddag','ambulant','D02,D10','sport','Krommenie','Plein Noorderham'),('ZA06','Open inloop','groep','D02','buurt','Assendelft','De Dorpshoek')]
# D: oud registratiesysteem, windows-1252, titelregels en totaal
t='Activiteitenoverzicht 2026;;;;\r\n;;;;\r\nActiviteitcode;Naam activiteit;Werkvorm;Doelen;Partners\r\n'
for a in ACT: t+=';'.join([a[0],a[1],a[2],a[3],a[4]])+'\r\n'
w('activiteiten-2026.csv',t,'cp1252')
plan=[]
def lijst(maand,acts,nr):
    rows=[]; d=D.date(2026,maand,1)
    while d.month==maand:
        for k,a in enumerate(acts):
            if d.weekday()==(k+1):
                nr+=1; sid='S%04d'%nr; plan.append((sid,d,a,'gehouden'))
                ks=[x for x in kids if kids[x][1]==a[5]] or list(kids)
                for x in sorted(R.sample(ks,min(len(ks),R.randrange(8,14)))):
                    rows.append((sid,d,a,x,R.choices(['aanwezig','afgemeld','afwezig'],[8,1,1])[0]))
        d+=D.timedelta(days=1)
    return rows,nr
nr=0
for m,naam in ((1,'januari'),(2,'februari')):
    rows,nr=lijst(m,ACT[:3],nr)
    t='Presentielijst;%s 2026;;;;;;;;;\r\nAfgedrukt op;%s;;;;;;;;;\r\n;;;;;;;;;;\r\n'%(naam,dmy(D.date(2026,m+1,2)))
    t+='Bijeenkomstnr;Datum;Begin;Eind;Activiteitcode;Locatie;Wijk;Kindnr;Geb.datum;PC;Aanwezig\r\n'
    for sid,d,a,x,s in rows: t+=';'.join([sid,dmy(d),'15:00','16:30',a[0],a[6],a[5],x,dmy(kids[x][0]),'15%02d'%(1+WIJK.index(a[5])*5),s])+'\r\n'
    t+='Totaal;%d;;;;;;;;;\r\n'%len(rows)
    w('aanwezigheid-2026-%02d.csv'%m,t,'cp1252')
# C: lijst met de hand, een blad per maand, kinderen onder elkaar
wb=openpyxl.Workbook(); wb.remove(wb.active)
deel=[x for x in sorted(kids) if kids[x][1]=='Wormerveer'][:12]
for m,naam in ((1,'januari'),(2,'februari')):
    ws=wb.create_sheet(naam); ws.append(['Samen koken, %s 2026'%naam]); ws.append([])
    dagen=[D.date(2026,m,1)+D.timedelta(days=i) for i in range(28)]; dagen=[d for d in dagen if d.weekday()==4]
    mnd={1:'jan',2:'feb'}[m]
    ws.append(['Kindnr','Geboren']+['%d-%s'%(d.day,mnd) for d in dagen])
    tel=[0]*len(dagen)
    for x in deel:
        r=[x,kids[x][0]]
        for i,d in enumerate(dagen):
            v=R.choices(['x','z',None],[7,1,1])[0]; r.append(v); tel[i]+= v=='x'
        ws.append(r); ws.cell(ws.max_row,2).number_format='dd-mm-yyyy'
    ws.append(['Totaal',None]+tel)
wb.properties.created=wb.properties.modified=D.datetime(2026,3,2)
wb.save(os.path.join(U,'samen-koken-2026-K1.xlsx'))
# B: formulieren op het web: tellingen met tijdstempels
for m in (1,2):
    t='Sessie,Tijdstempel,Activiteit code,Locatie,Wijk,Jongens,Meisjes,Aantal begeleiders,Opmerkingen\n'; k=0
    d=D.date(2026,m,1)
    while d.month==m:
        if d.weekday()==2:
            k+=1; t+='F%d%02d,%sT14:30:00.000+01:00,ZA05,Plein Noorderham,Krommenie,%d,%d,%d,%s\n'%(m,k,d.isoformat(),R.randrange(4,12),R.randrange(4,12),R.randrange(1,4),R.choice(['','"mooi weer, druk"','regen']))
            plan.append(('F%d%02d'%(m,k),d,ACT[4],'gehouden'))
        d+=D.timedelta(days=1)
    w('buitenspelen-2026-%02d.csv'%m,t)
# A: webregistratie die een tabel als .xls geeft
rows,_=lijst(2,[ACT[5]],200)
h='<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><h1>Export inloop</h1><table border="1"><tr>'+''.join('<th>%s</th>'%c for c in ['Sessie','Datum','Starttijd','Eindtijd','Activiteitcode','Locatie','Wijk','Deelnemernummer','Geboortedatum','Status'])+'</tr>\n'
for sid,d,a,x,s in rows: h+='<tr>'+''.join('<td>%s</td>'%c for c in [sid,d.strftime('%d/%m/%Y'),'10:00','12:00',a[0],a[6],a[5],x,kids[x][0].strftime('%d/%m/%Y'),{'aanwezig':'ja','afgemeld':'ziek','afwezig':'nee'}[s]])+'</tr>\n'
w('inloop-2026-02.xls',h+'</table></body></html>\n')
# D: signalen, planning, wachtlijst
t='Signaalnr;Datum;Wijk;Kindnr;Leefgebied;Melder;Datum opgepakt;Datum afgerond;Verhaal\r\n'
for i in range(1,13):
    d=D.date(2026,1,5)+D.timedelta(days=i*4); op=d+D.timedelta(days=R.randrange(2,12)); x=R.choice(sorted(kids))
    t+=';'.join(['G%03d'%i,dmy(d),kids[x][1],x,R.choice(['thuis','school','geld','vrienden']),R.choice(['speeltuintoezichthouder','sociaal werker']),dmy(op),'', '"verhaal; %d"'%i])+'\r\n'
w('signalen-2026.csv',t,'cp1252')
t='Bijeenkomstnr;Datum;Activiteitcode;Locatie;Wijk;Uitkomst\r\n'
for sid,d,a,s in sorted(plan,key=lambda p:(p[1],p[0])): t+=';'.join([sid,dmy(d),a[0],a[6],a[5],s])+'\r\n'
t+='P901;13-01-2026;ZA02;Buurthuis Kogerveld;Kogerveld;afgelast\r\n'
w('planning-2026.csv',t,'cp1252')
t='Peildatum,Locatie,Wijk,Aantal wachtenden,Langste wachttijd weken\n'
for m in (1,2):
    for a in ACT[:4]: t+='%s,%s,%s,%d,%d\n'%((D.date(2026,m+1,1)-D.timedelta(days=1)).isoformat(),a[6],a[5],R.randrange(0,9),R.randrange(1,7))
w('wachtlijst-2026.csv',t)
